import { labelsOfPage } from '#foundation/labels/label.ts';

/** The page Tijdlijn (TML). */
export const timeline = labelsOfPage('Timeline', {
  Menu_Timeline: ['Tijdlijn', 'Timeline'],
  Title_Timeline: ['Mijn tijdlijn', 'My timeline'],
  Text_Introduction: [
    'Hier ziet u wat er tussen u en ons is gebeurd. Het nieuwste staat bovenaan.',
    'Here you see what happened between you and us. The newest is on top.',
    'may be empty',
  ],
  Button_AddAction: ['Actie toevoegen', 'Add action'],
  Title_None: ['Er is nog niets gebeurd', 'Nothing has happened yet'],
  Text_None: [
    'Regelt u iets, of nemen wij contact met u op? Dan vindt u dat hier terug.',
    'Do you arrange something, or do we contact you? Then you find it here.',
  ],
  Status_not_started: ['Niet gestart', 'Not started'],
  Status_in_progress: ['In behandeling', 'In progress'],
  Status_done: ['Afgehandeld', 'Done'],
  Text_Moment: ['{date} om {time} uur', '{date} at {time}'],
  Author_customer: ['door u', 'by you'],
  Author_staff: ['door een medewerker', 'by an employee'],
  Author_portal: ['door {organisationName}', 'by {organisationName}'],
  Label_NewAnswer: ['Nieuw antwoord', 'New answer'],
  Title_Answer: [
    'Antwoord van {organisationName}, {date}',
    'Answer from {organisationName}, {date}',
  ],
  Title_OwnReply: ['Uw reactie, {date}', 'Your reply, {date}'],
  Link_Reply: ['Reageren', 'Reply'],
  Panel_Conversation: ['Wat er is gezegd', 'What was said'],
  Panel_Reply: ['Reageren', 'Reply'],
  Label_Reply: ['Uw reactie', 'Your reply'],
  Help_Reply: [
    'Hebt u nog een vraag, of klopt er iets niet? U leest ons antwoord hier.',
    'Do you have another question, or is something not right? You read our answer here.',
    'may be empty',
  ],
  Button_Reply: ['Reactie versturen', 'Send reply'],
  Notice_Replied: [
    'Wij hebben uw reactie ontvangen. U leest ons antwoord hier.',
    'We have received your reply. You read our answer here.',
  ],
  Error_Reply: ['Vul uw reactie in.', 'Enter your reply.'],
  Error_TooLong: [
    'Uw reactie heeft {length} tekens. Er passen er {longest}. Maak de tekst korter.',
    'Your reply has {length} characters. {longest} fit. Make the text shorter.',
  ],
  Notification_Answer: ['Antwoord op: {subject}', 'Answer to: {subject}'],
  Subject_Answer: ['Antwoord op uw vraag', 'Answer to your question'],
});

/** The page Acties (ACT). */
export const actions = labelsOfPage('Actions', {
  Menu_Actions: ['Acties', 'Actions'],
  Action_Actions: ['Acties', 'Actions'],
  Title_Actions: ['Acties', 'Actions'],
  Text_Introduction: [
    'Stel ons een vraag, geef iets door of dien een klacht in. U leest ons antwoord in uw tijdlijn.',
    'Ask us a question, tell us something or make a complaint. You read our answer in your timeline.',
    'may be empty',
  ],
  Panel_Add: ['Actie toevoegen', 'Add action'],
  Label_Lease: ['Uw contract', 'Your lease'],
  Info_Lease: [
    'Het adres waar uw bericht over gaat.',
    'The address that your message is about.',
    'may be empty',
  ],
  Label_Subject: ['Onderwerp', 'Subject'],
  Info_Subject: [
    'Waar uw bericht over gaat. Zo komt het bij de juiste collega.',
    'What your message is about. That way it reaches the right colleague.',
    'may be empty',
  ],
  Label_Description: ['Omschrijving', 'Description'],
  Info_Description: [
    'Vertel zo precies mogelijk wat er is of wat u wilt weten.',
    'Tell as precisely as you can what is the matter or what you want to know.',
    'may be empty',
  ],
  Button_Send: ['Verzenden', 'Send'],
  Notice_Sent: [
    'Wij hebben uw bericht ontvangen. U leest ons antwoord in uw tijdlijn.',
    'We have received your message. You read our answer in your timeline.',
  ],
  Error_Lease: ['Kies het contract waar het over gaat.', 'Choose the lease that it is about.'],
  Error_Subject: ['Kies een onderwerp.', 'Choose a subject.'],
  Error_Description: ['Vul een omschrijving in.', 'Enter a description.'],
  Error_TooLong: [
    'Uw omschrijving heeft {length} tekens. Er passen er {longest}. Maak de tekst korter.',
    'Your description has {length} characters. {longest} fit. Make the text shorter.',
  ],
  Title_None: ['Er zijn nu geen acties', 'There are no actions now'],
  Text_None: [
    'U kunt hier nu niets kiezen. Hebt u een vraag? Neem dan contact met ons op.',
    'You cannot choose anything here now. Do you have a question? Then please contact us.',
  ],
  Link_Timeline: ['Naar mijn tijdlijn', 'To my timeline'],
});

/** Entries, answers and tasks as staff handle them. */
export const interactionOffice = labelsOfPage('OfficeInteractions', {
  Menu_Interactions: ['Interacties', 'Interactions'],
  Title_Interactions: ['Interacties', 'Interactions'],
  Title_NoInteractions: ['Er zijn nog geen interacties', 'There are no interactions yet'],
  Label_SearchHint: ['Klant, onderwerp of tekst', 'Customer, subject or text'],
  Label_Date: ['Datum', 'Date'],
  Label_Customer: ['Klant', 'Customer'],
  Label_CustomerNumber: ['Nummer van de klant', 'Number of the customer'],
  Label_Description: ['Onderwerp', 'Subject'],
  Text_GroupAndTemplate: [
    'groep {group}, sjabloon {template}',
    'group {group}, template {template}',
  ],
  Label_HasNotes: ['Omschrijving', 'Description'],
  Label_Concerns: ['Adres', 'Address'],
  Label_Status: ['Stand', 'Status'],
  Label_From: ['Afkomstig van', 'From'],
  From_customer: ['Klant', 'Customer'],
  From_staff: ['Medewerker', 'Employee'],
  From_portal: ['Portaal', 'Portal'],
  Label_UserId: ['Gebruikers-id', 'User id'],
  Label_Shown: ['Op het portaal', 'On the portal'],
  Label_Task: ['Taak', 'Task'],
  Label_Waiting: ['Wacht op ons antwoord', 'Waits for our answer'],
  Panel_OfCustomer: ['Interactielogposten', 'Interaction log'],
  Text_NoneOfCustomer: ['Er zijn nog geen interacties.', 'There are no interactions yet.'],
  Link_AllOfCustomer: ['Alle interacties van deze klant', 'All interactions of this customer'],
  Button_Add: ['Interactie toevoegen', 'Add interaction'],
  Kind_Interaction: ['Interactie', 'Interaction'],
  Label_Template: ['Sjabloon', 'Template'],
  Label_Notes: ['Omschrijving', 'Description'],
  Help_Notes: [
    'De klant leest deze tekst als het sjabloon op het portaal te zien is.',
    'The customer reads this text when the template shows on the portal.',
  ],
  Error_Customer: ['Er is geen klant met dit nummer.', 'There is no customer with this number.'],
  Error_Template: ['Dit sjabloon bestaat niet.', 'This template does not exist.'],
  Panel_Entry: ['Wat er is gebeurd', 'What happened'],
  Panel_Answers: ['Antwoorden', 'Answers'],
  Text_NoAnswers: ['Er is nog niet geantwoord.', 'There is no answer yet.'],
  Text_AnsweredBy: ['{moment} door {user}', '{moment} by {user}'],
  Text_RepliedBy: [
    '{moment}, reactie van de klant ({user})',
    '{moment}, reply of the customer ({user})',
  ],
  Value_Seen: ['gelezen', 'read'],
  Value_NotSeen: ['nog niet gelezen', 'not read yet'],
  Panel_Answer: ['Antwoorden aan de klant', 'Answer the customer'],
  Label_Answer: ['Uw antwoord', 'Your answer'],
  Help_Answer: [
    'De klant leest dit in zijn tijdlijn en krijgt er bericht van.',
    'The customer reads this in the timeline and is told about it.',
  ],
  Text_NotShown: [
    'De klant ziet deze interactie niet op het portaal. Hij kan daarom geen antwoord krijgen.',
    'The customer does not see this interaction on the portal, so cannot get an answer.',
  ],
  Label_NewStatus: ['Stand na uw antwoord', 'Status after your answer'],
  Button_Answer: ['Antwoord versturen', 'Send answer'],
  Notice_Answered: [
    'Uw antwoord staat in de tijdlijn van de klant.',
    'Your answer is in the timeline.',
  ],
  Panel_Status: ['Stand wijzigen', 'Change status'],
  Button_Status: ['Stand opslaan', 'Save status'],
  Error_Answer: ['Vul een antwoord in.', 'Enter an answer.'],
  Error_TooLong: [
    'Deze tekst is te lang. Er passen {longest} tekens.',
    'This text is too long. {longest} characters fit.',
  ],
  Menu_Tasks: ['Taken', 'Tasks'],
  Title_Tasks: ['Taken', 'Tasks'],
  Title_NoTasks: ['Er zijn nog geen taken', 'There are no tasks yet'],
  Label_TaskSearch: ['Nummer, klant of onderwerp', 'Number, customer or subject'],
  Label_Number: ['Nummer', 'Number'],
  Label_Team: ['Team', 'Team'],
  Value_NoTeam: ['Geen team', 'No team'],
  Label_TakenBy: ['Opgepakt door', 'Taken by'],
  TaskStatus_open: ['Open', 'Open'],
  TaskStatus_in_progress: ['Opgepakt', 'Taken'],
  TaskStatus_done: ['Klaar', 'Done'],
  Button_Take: ['Taak oppakken', 'Take task'],
  Button_GiveBack: ['Taak teruggeven', 'Give task back'],
  Button_Finish: ['Taak afronden', 'Finish task'],
  Notice_Taken: ['U hebt de taak opgepakt.', 'You have taken the task.'],
  Notice_GivenBack: ['De taak is weer open.', 'The task is open again.'],
  Notice_Finished: ['De taak is klaar.', 'The task is done.'],
  Error_TaskChanged: [
    'Iemand anders heeft deze taak intussen opgepakt of afgerond.',
    'Somebody else has taken or finished this task in the meantime.',
  ],
  Tile_OpenTasks: ['Open taken', 'Open tasks'],
  Tile_Waiting: ['Klanten wachten op antwoord', 'Customers wait for an answer'],
});

/** Templates and subjects, for the administrator (ADM.5). */
export const actionSettings = labelsOfPage('ActionSettings', {
  Menu_Templates: ['Interactiesjablonen', 'Interaction templates'],
  Title_Templates: ['Interactiesjablonen', 'Interaction templates'],
  Text_Templates: [
    'Een sjabloon bepaalt wat er in het interactielog komt als er iets gebeurt, of de klant dat ziet, en of er een taak voor een team bij komt.',
    'A template decides what enters the interaction log when something happens, whether the customer sees it, and whether a team gets a task.',
    'may be empty',
  ],
  Title_NoTemplates: ['Er zijn nog geen sjablonen', 'There are no templates yet'],
  Kind_Template: ['Interactiesjabloon', 'Interaction template'],
  Label_TemplateSearch: ['Code of omschrijving', 'Code or description'],
  Label_Code: ['Code', 'Code'],
  Help_Code: [
    'Codes die met CP_ beginnen, horen bij het portaal.',
    'Codes that begin with CP_ belong to the portal.',
  ],
  Error_Code: [
    'Kies een code die niet met CP_ begint: die horen bij het portaal.',
    'Choose a code that does not begin with CP_: those belong to the portal.',
  ],
  Error_StandardCode: [
    'De code van een sjabloon van het portaal kan niet anders worden.',
    'The code of a template of the portal cannot be changed.',
  ],
  Error_StandardTemplate: [
    'Dit sjabloon hoort bij het portaal en kan niet weg.',
    'This template belongs to the portal and cannot be deleted.',
  ],
  Label_Group: ['Interactiegroep', 'Interaction group'],
  Label_Template: ['Sjabloonnaam', 'Template name'],
  Label_Description: ['Omschrijving', 'Description'],
  Help_Description: [
    'Dit staat in de tijdlijn van de klant.',
    'This stands in the timeline of the customer.',
  ],
  Label_Icon: ['Pictogram', 'Icon'],
  Label_Shown: ['Tonen op Klantportaal', 'Show on the portal'],
  Help_Shown: ['Geldt voor wat er vanaf nu gebeurt.', 'Counts for what happens from now on.'],
  Label_CreatesTask: ['Taak maken', 'Create a task'],
  Label_Team: ['Team van de taak', 'Team of the task'],
  Help_Team: ['Leeg: een taak voor iedereen.', 'Empty: a task for everybody.'],
  Menu_Subjects: ['Overige acties', 'Other actions'],
  Title_Subjects: ['Overige acties', 'Other actions'],
  Text_Subjects: [
    'Dit zijn de onderwerpen die een klant kan kiezen bij Acties. Elk onderwerp heeft een eigen interactiesjabloon.',
    'These are the subjects that a customer can choose under Actions. Each subject has an interaction template of its own.',
    'may be empty',
  ],
  Title_NoSubjects: ['Er zijn nog geen onderwerpen', 'There are no subjects yet'],
  Kind_Subject: ['Onderwerp', 'Subject'],
  Label_Name: ['Naam', 'Name'],
  Label_Position: ['Volgorde', 'Order'],
  Label_LinkedTemplate: ['Interactiesjabloon', 'Interaction template'],
  Error_TemplateTaken: [
    'Dit sjabloon hoort al bij {subject}.',
    'This template belongs to {subject} already.',
  ],
  Error_NoTemplate: ['Dit sjabloon bestaat niet.', 'This template does not exist.'],
  Error_NameTaken: ['Er is al een onderwerp met deze naam.', 'There is a subject with this name.'],
  Value_Broken: [
    'Geen sjabloon: klanten zien dit onderwerp niet',
    'No template: customers do not see this subject',
  ],
  Value_Offered: ['Te kiezen', 'Can be chosen'],
  Label_Offered: ['Voor klanten', 'For customers'],
});

/** What the import files of this module hold, in words. */
export const timelineImport = labelsOfPage('ImportTimeline', {
  Title_Templates: ['Interactiesjablonen', 'Interaction templates'],
  Title_Subjects: ['Onderwerpen van Acties', 'Subjects of Actions'],
  Title_Interactions: ['Interacties', 'Interactions'],
  Title_Answers: ['Antwoorden op interacties', 'Answers to interactions'],
  Reason_Time: ['is geen tijd zoals 14:05', 'is no time such as 14:05'],
});

/** Tables of this module in what a customer gets when he asks for everything. */
export const timelineDataLabels = labelsOfPage('MyDataTimeline', {
  Title_Answers: ['Antwoorden en uw reacties daarop', 'Answers and your replies to them'],
});
