-- The valuation line by line: what was counted, answered or chosen for each criterion, beside its points (TEN-22).
alter table valuation_line
  add column quantity integer check (quantity >= 0),
  add column applies boolean,
  add column choice text,
  add check (num_nonnulls(quantity, applies, choice) <= 1),
  alter column hundredths_of_points set default 0;

-- Criteria were free text; the ones in use get the code that the specification prints.
update valuation_line set criterion = case criterion
    when 'Oppervlakte van vertrekken' then 'own'
    when 'Oppervlakte overige ruimtes' then 'own'
    when 'Verwarmde vertrekken' then 'heated_rooms'
    when 'Energieprestatie' then 'points'
    when 'Aanrecht' then 'worktop'
    when 'Douche' then 'showers'
    when 'Toiletten' then 'toilets'
    when 'Wastafels' then 'washbasins'
    when 'Aftrek veroudering' then 'deduction'
    when 'Privé-buitenruimte' then 'area'
    when 'WOZ-waarde' then 'points'
    else criterion
  end;

-- The rooms and other spaces of a unit, in hundredths of square metres (TEN-24, TEN-25).
create table room (
  organisation_id uuid not null references organisation (id) on delete cascade,
  unit_id uuid not null,
  id uuid not null,
  position integer not null,
  room_kind text not null check (room_kind in ('room', 'other_space')),
  description text not null,
  counted_hundredths integer not null check (counted_hundredths >= 0),
  counts_as_space_hundredths integer not null default 0 check (counts_as_space_hundredths >= 0),
  not_counted_hundredths integer not null default 0 check (not_counted_hundredths >= 0),
  habitable boolean not null default false,
  toilets integer not null default 0 check (toilets >= 0),
  stairs_deduction_hundredths integer not null default 0 check (stairs_deduction_hundredths >= 0),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, unit_id, position),
  foreign key (organisation_id, unit_id) references unit on delete cascade,
  check (room_kind = 'room' or (not habitable and toilets = 0 and counts_as_space_hundredths = 0)),
  check (room_kind = 'other_space' or stairs_deduction_hundredths = 0)
);
call portal.wall_around_configuration('room');

-- Amounts include VAT; 2100 basis points is 21 % (TEN-33).
alter table price_component
  add column vat_basis_points integer not null default 0 check (vat_basis_points between 0 and 10000);

-- The part of the rent that the customer refused and need not pay (TEN-33).
alter table lease
  add column refusal_cents bigint not null default 0 check (refusal_cents >= 0);
