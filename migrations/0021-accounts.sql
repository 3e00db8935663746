-- Whose account a document is (讲述方) and of which year it tells (所述年份), as a person said; null where nobody did. `understood`: how its text by
-- itself was understood, with what its file says of title and publication; null where it was read before that was kept.
alter table documents add column account text, add column year int, add column understood jsonb;
-- `said`: to be read again because something was said of it, before all that an older version of the reading read.
alter table documents drop constraint documents_reread_check,
  add constraint documents_reread_check check (reread in ('waiting', 'said', 'failed'));
drop index documents_reread;
create index documents_reread on documents (workspace, reread, id) where reread in ('waiting', 'said');
