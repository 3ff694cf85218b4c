import { labelsOfPage } from '#foundation/labels/label.ts';

/** The text of the two letters for signing up (ACC-4, ACC-5); always in Dutch, an organisation may change it. */
export const letterLabels = labelsOfPage('Letter', {
  Label_Sender: ['{organisation}, {address}', '{organisation}, {address}'],
  Text_Greeting: ['Beste {name},', 'Dear {name},'],
  Text_Closing: ['Met vriendelijke groet,', 'Kind regards,'],
  Title_Number: ['Uw nummer voor {portalName}', 'Your number for {portalName}'],
  Text_Introduction: [
    'Met {portalName} regelt u uw zaken met ons wanneer u dat wilt. Ook ’s avonds en in het weekend.',
    'With {portalName} you arrange your affairs with us whenever you want. In the evening and at weekends too.',
  ],
  Text_TwoLetters: [
    'U hebt twee dingen nodig om een account te maken: uw nummer en een activeercode. Voor uw veiligheid staan ze in twee aparte brieven.',
    'You need two things to create an account: your number and an activation code. For your safety they are in two separate letters.',
  ],
  Text_ThisIsNumber: ['In deze brief staat uw nummer:', 'This letter holds your number:'],
  Label_CustomerNumber: ['Huurdernummer', 'Tenant number'],
  Title_Steps: ['Zo maakt u uw account', 'How to create your account'],
  Text_StepWait: [
    'Wacht tot u ook de brief met uw activeercode hebt.',
    'Wait until you also have the letter with your activation code.',
  ],
  Text_StepAddress: [
    'Ga op uw computer of telefoon naar {address}',
    'On your computer or phone go to {address}',
  ],
  Text_StepEnter: [
    'Vul uw nummer en uw activeercode in.',
    'Enter your number and your activation code.',
  ],
  Text_StepChoose: [
    'Kies een gebruikersnaam en een wachtwoord. Volg daarna de uitleg op de pagina.',
    'Choose a user name and a password. Then follow the explanation on the page.',
  ],
  Title_Code: ['Uw activeercode voor {portalName}', 'Your activation code for {portalName}'],
  Text_ThisIsCode: [
    'In deze brief staat uw activeercode:',
    'This letter holds your activation code:',
  ],
  Label_ActivationCode: ['Activeercode', 'Activation code'],
  Text_Validity: [
    'U kunt de code één keer gebruiken, tot en met {date}. Daarna kunt u een nieuwe code aanvragen.',
    'You can use the code once, up to and including {date}. After that you can ask for a new code.',
  ],
  Text_HowToUse: [
    'In de brief met uw nummer leest u hoe u uw account maakt.',
    'The letter with your number explains how to create your account.',
  ],
  Text_KeepSecret: [
    'Bewaar deze brief goed en geef de code aan niemand anders. Wij vragen u nooit om deze code, ook niet per telefoon of e-mail.',
    'Keep this letter safe and do not give the code to anybody else. We never ask you for this code, not by telephone or e-mail either.',
  ],
  Text_Questions: [
    'Hebt u vragen? Wij helpen u graag: {contact}.',
    'Do you have questions? We are happy to help: {contact}.',
  ],
});
