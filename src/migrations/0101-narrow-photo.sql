-- The photo of the look for phones, made of the photo in the same row. A server of the release before stores another
-- photo without knowing of it: then narrow_of is no longer the hash of the photo, and what was made of it is not used.
alter table look_image
  add column narrow_content bytea,
  add column narrow_hash text,
  add column narrow_of text,
  add check (num_nulls(narrow_content, narrow_hash, narrow_of) in (0, 3));
