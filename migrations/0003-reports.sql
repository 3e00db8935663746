-- Reports (报告): what was made of the book for a scope, what people wrote in it, and the Word files that an office lays it out with.

create table reports (
  workspace uuid not null,
  id uuid not null,
  kind text not null check (kind in ('yearly', 'brief', 'profile', 'scores')),
  name text not null,
  region text,
  tie uuid,
  programme text,
  year int,
  -- The score sheet that a report of that kind shows.
  sheet uuid,
  state text not null check (state in ('waiting', 'making', 'made', 'failed')),
  -- How far the making is, in percent.
  progress int not null,
  problem jsonb,
  -- The limits of whoever had it made: only who may see as much may read it.
  limits jsonb not null,
  text jsonb,
  by text not null,
  created_at timestamptz not null,
  made_at timestamptz,
  removed boolean not null default false,
  version int not null default 1,
  primary key (workspace, id)
);
create index reports_newest on reports (workspace, created_at desc, id desc);

-- What people wrote in a paragraph, by its key; the revisions hold what stood before.
create table report_edits (
  workspace uuid not null,
  id uuid not null,
  report uuid not null,
  key text not null,
  runs jsonb not null,
  -- The answers that the paragraph had when it was written, with their text.
  known jsonb not null,
  version int not null,
  by text not null,
  at timestamptz not null,
  primary key (workspace, id),
  unique (workspace, report, key)
);

-- Word files with named places; the file as base64, so that a book goes out and comes back with its own.
create table report_templates (
  workspace uuid not null,
  id uuid not null,
  name text not null,
  places text[] not null,
  file text not null,
  by text not null,
  added_at timestamptz not null,
  removed boolean not null default false,
  primary key (workspace, id)
);

do $$
declare name text;
begin
  foreach name in array array['reports', 'report_edits', 'report_templates']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I using (workspace = nullif(current_setting(''app.workspace'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to jiedui_app', name);
  end loop;
end $$;
