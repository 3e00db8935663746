-- By which version of the rules a book's totals were made (src/ledger/settle-anew.ts); one of older rules is settled anew.
alter table workspaces add column rules int not null default 1;
