import { labelsOfPage } from '#foundation/labels/label.ts';

/** Topics and their questions, as customers see them (KNO-17 to KNO-19). */
export const knowledge = labelsOfPage('KnowledgeBase', {
  Menu_Knowledge: ['Vragen?', 'Questions?'],
  Title_Topics: ['Vragen?', 'Questions?'],
  Text_Topics: [
    'Kies een onderwerp. Dan ziet u welke vragen wij voor u beantwoorden.',
    'Choose a topic. Then you see which questions we answer for you.',
  ],
  Title_Featured: ['Interessante onderwerpen', 'Interesting topics'],
  Text_Featured: [
    'Over deze onderwerpen krijgen wij vaak vragen. Open een onderwerp en kijk of uw vraag erbij staat.',
    'We often get questions on these topics. Open a topic and see whether your question is there.',
  ],
  Text_HowItWorks: [
    'Kiest u een vraag? Dan krijgt u antwoord in de vorm van een advies. Eerst stellen wij u een of meer vragen. Een deel daarvan beantwoorden wij zelf, met de gegevens die wij van u hebben.',
    'If you choose a question, you get an answer in the form of an advice. First we ask you one or more questions. We answer some of them ourselves, with the data that we have about you.',
  ],
  Label_OneItem: ['1 item gevonden', '1 item found'],
  Label_Items: ['{count} items gevonden', '{count} items found'],
  Text_NoQuestions: [
    'Er staan nu geen vragen bij dit onderwerp.',
    'There are no questions in this topic now.',
  ],
  Link_AllTopics: ['Toon alle onderwerpen', 'Show all topics'],
  Link_AllQuestions: ['Toon alle vragen over dit onderwerp', 'Show all questions on this topic'],
  Title_NoTopics: ['Er staan nog geen vragen', 'There are no questions yet'],
  Text_NoTopics: [
    'Hebt u een vraag? Neem dan contact met ons op.',
    'Do you have a question? Please contact us.',
  ],
  Text_BlockFailed: [
    'Wij kunnen de onderwerpen nu niet laten zien. Probeer het later nog eens.',
    'We cannot show the topics now. Please try again later.',
  ],
  Title_Gone: [
    'Deze vraag staat niet meer op de portal',
    'This question is no longer on the portal',
  ],
  Text_Gone: [
    'Hieronder ziet u welke vragen wij nu voor u beantwoorden.',
    'Below you see which questions we answer for you now.',
  ],
});

/** A question with its follow-up questions and its advice (KNO-20 to KNO-28). */
export const question = labelsOfPage('CustomerQuestion', {
  Text_Lead: [
    'Beantwoord de vragen. Dan geven wij u advies.',
    'Answer the questions. Then we give you advice.',
  ],
  Title_Contract: ['Om welk contract gaat het?', 'Which lease is it about?'],
  Label_YourAnswer: ['Uw antwoord:', 'Your answer:'],
  Label_OurRecords: ['Volgens onze gegevens:', 'According to our records:'],
  Label_Revise: ['wijzig uw antwoord op: {question}', 'change your answer to: {question}'],
  Label_YourQuestions: ['Uw vragen en antwoorden', 'Your questions and answers'],
  Label_Numbered: ['{number}. {question}', '{number}. {question}'],
  Button_Next: ['Volgende', 'Next'],
  Error_Choose: ['Kies een antwoord.', 'Choose an answer.'],
  Text_Errors: ['U kunt verder als u dit aanpast:', 'You can go on when you change this:'],
  Title_Advice: ['Ons advies', 'Our advice'],
  Title_NoAdvice: ['Neem contact met ons op', 'Please contact us'],
  Text_NoAdvice: [
    'Voor uw situatie hebben wij geen kant-en-klaar advies. Wij helpen u graag persoonlijk.',
    'We have no ready-made advice for your situation. We gladly help you in person.',
  ],
  Text_NoContract: [
    'U hebt nu geen lopend contract bij ons. Daarom kunnen wij deze vraag hier niet beantwoorden. Neem contact met ons op.',
    'You have no running lease with us now. That is why we cannot answer this question here. Please contact us.',
  ],
  Text_Dropped: [
    'Uw eerdere antwoorden passen niet meer bij deze vragen. Beantwoord de vraag hieronder opnieuw.',
    'Your earlier answers no longer fit these questions. Please answer the question below again.',
  ],
  Link_Back: ['Terug', 'Back'],
  Title_Helped: ['Heeft dit u geholpen?', 'Did this help you?'],
  Label_Remark: ['Wilt u er iets bij zeggen?', 'Do you want to add something?'],
  Help_Remark: [
    'Vul hier geen persoonlijke gegevens in. U krijgt geen antwoord op deze opmerking.',
    'Do not enter personal data here. You do not get an answer to this remark.',
    'may be empty',
  ],
  Button_Helped: ['Ja, verstuur', 'Yes, send'],
  Button_NotHelped: ['Nee, verstuur', 'No, send'],
  Notice_Thanks: [
    'Bedankt voor uw antwoord. Hiermee maken wij onze adviezen beter.',
    'Thank you for your answer. It helps us improve our advice.',
  ],
  Error_Remark: [
    'Deze opmerking is te lang. Gebruik hoogstens 1.000 tekens.',
    'This remark is too long. Use at most 1,000 characters.',
  ],
});

/** Searching in the knowledge base and in one's own things (KNO-7 to KNO-16). */
export const search = labelsOfPage('Search', {
  Title_Search: ['Zoeken', 'Search'],
  Title_Again: ['Zoeken op deze pagina', 'Search on this page'],
  Label_Term: ['Zoekwoord', 'Search word'],
  Title_Results: [
    'Zoekresultaten ({count} onderwerpen gevonden)',
    'Search results ({count} topics found)',
  ],
  Title_OneResult: ['Zoekresultaten (1 onderwerp gevonden)', 'Search results (1 topic found)'],
  Label_CountOfTopic: ['({count})', '({count})'],
  Text_For: ['U zocht naar: {term}', 'You searched for: {term}'],
  Text_Empty: [
    'Typ een woord waarnaar u wilt zoeken, zoals huur of sleutel.',
    'Type a word that you want to search for, such as rent or key.',
  ],
  Text_Cut: [
    'Uw zoekopdracht is lang. Wij zochten naar de eerste {count} tekens.',
    'Your search is long. We searched for the first {count} characters.',
  ],
  Text_Nothing: [
    'Over dit woord vonden wij geen onderwerpen. Probeer een ander woord, of bekijk alle onderwerpen.',
    'We found no topics on this word. Try another word, or view all topics.',
  ],
  Title_Contact: ['Of neem contact met ons op', 'Or contact us'],
  Title_Similar: ['Misschien bedoelt u', 'Perhaps you mean'],
  Title_Own: ['In uw eigen gegevens', 'In your own data'],
  Text_More: [
    '{shown} van {total}. Typ meer woorden om minder te vinden.',
    '{shown} of {total}. Type more words to find fewer.',
  ],
  Button_Close: ['Zoekresultaten sluiten', 'Close the search results'],
});

/** The settings of the knowledge base (ADM-17). */
export const knowledgeSettingLabels = labelsOfPage('KnowledgeSettings', {
  Panel_Knowledge: ['Algemeen', 'General'],
  Label_FeaturedTopics: [
    'Aantal interessante onderwerpen op de homepagina',
    'Number of interesting topics on the home page',
  ],
  Help_FeaturedTopics: [
    'De bovenste onderwerpen van de kennisbank staan op de homepagina. Bij 0 zijn dat er 5.',
    'The topmost topics of the knowledge base stand on the home page. With 0 there are 5.',
    'may be empty',
  ],
  Error_FeaturedTopics: [
    'Vul een heel getal van 0 tot en met 50 in.',
    'Enter a whole number from 0 to 50.',
  ],
});

/** What the administrator sees of it on the page Bezoek. */
export const knowledgeFigures = labelsOfPage('KnowledgeFigures', {
  Title_Helped: ['Adviezen die hielpen', 'Advice that helped'],
  Label_Question: ['Klantvraag', 'Customer question'],
  Label_Helped: ['Geholpen', 'Helped'],
  Label_NotHelped: ['Niet geholpen', 'Did not help'],
});
