import { storedRows } from '#foundation/import/stored-rows.ts';

/** The customers as rows of `customers.csv`. */
export const storedCustomers = storedRows(
  'customers',
  `select customer_number as "customerNumber", display_name as "displayName", salutation, email, telephone, street,
     house_number as "houseNumber", house_number_addition as "houseNumberAddition", postcode, town,
     external_id as "externalId"
   from customer where organisation_id = $1 order by customer_number`,
);

/** The persons as rows of `persons.csv`: those who came from another system and have a code there. */
export const storedPersons = storedRows(
  'persons',
  `select person.external_id as code, customer.customer_number as "customerNumber", person.role, person.salutation,
     person.initials, person.infix, person.surname, person.date_of_birth as "dateOfBirth", person.gender,
     person.ended_on as "endedOn"
   from person
   join customer on customer.organisation_id = person.organisation_id and customer.id = person.customer_id
   where person.organisation_id = $1 and person.external_id is not null
   order by person.external_id`,
);
