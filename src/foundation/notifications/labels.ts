import { labelsOfPage } from '../labels/label.ts';

/** The mails about notifications, as administrators read of them. */
export const notificationMailLabels = labelsOfPage('NotificationMail', {
  Title_One: ['Melding', 'Notification'],
  Title_Daily: ['Meldingen van de dag', 'Notifications of the day'],
  Placeholder_Name: ['naam van de klant', 'name of the customer'],
  Placeholder_Title: ['waarover het gaat', 'what it is about'],
  Placeholder_Link: ['adres van de pagina', 'address of the page'],
  Placeholder_List: ['de meldingen, elk op een regel', 'the notifications, each on a line'],
  Placeholder_ChoicesLink: [
    'adres van de pagina waar de klant zijn meldingen kiest',
    'address of the page where the customer chooses his notifications',
  ],
});
