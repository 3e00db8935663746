-- The book of an office, one workspace beside another. Every key begins with the workspace and every table is closed by row-level
-- security, so that an office sees its own rows alone whatever a query forgets. Ids and times come from the program; there are no
-- triggers and no sequences, so that the tables can be spread over machines by workspace.

do $$ begin
  create role jiedui_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant jiedui_app to %I', current_user);
end $$;

create table workspaces (
  workspace uuid primary key,
  name text not null,
  created_at timestamptz not null
);

-- What came in. The bytes lie in the file store under sha256; the text as opened is in texts.
create table documents (
  workspace uuid not null,
  id uuid not null,
  sha256 text not null,
  name text not null,
  bytes bigint not null,
  format text,
  encoding text,
  title text,
  published date,
  state text not null check (state in ('waiting', 'reading', 'read', 'failed', 'cancelled', 'removed')),
  problem jsonb,
  notes jsonb not null default '[]',
  counts jsonb not null default '{}',
  replaces uuid,
  replaced_by uuid,
  job uuid,
  added_by text not null,
  added_at timestamptz not null,
  read_at timestamptz,
  version int not null default 1,
  primary key (workspace, id)
);
create unique index documents_once on documents (workspace, sha256) where state <> 'removed';
create index documents_newest on documents (workspace, added_at desc, id);

create table texts (
  workspace uuid not null,
  document uuid not null,
  text text not null,
  marks jsonb not null,
  pages jsonb,
  cells jsonb,
  primary key (workspace, document),
  foreign key (workspace, document) references documents (workspace, id)
);

-- What was read: said never changes. state is what people made of it, and follows from the decisions.
create table findings (
  workspace uuid not null,
  id uuid not null,
  document uuid not null,
  sort text not null check (sort in ('figure', 'tie', 'agreement', 'entry')),
  start_at int not null,
  end_at int not null,
  quote text not null,
  said jsonb not null,
  state text not null check (state in ('waiting', 'accepted', 'rejected', 'merged', 'superseded')),
  -- Smaller comes first in the queue.
  rank int not null,
  doubts text[] not null default '{}',
  -- For a figure: the proposed entry that it belongs to. For an entry: the entry of the book that it was recognised as.
  proposal uuid,
  entry uuid,
  -- For a figure: the figure of which it is a part (其中).
  part_of uuid,
  -- For a figure of money or projects: how far it had come (签约, 到位, 完成), from the words around it.
  stage text,
  -- The finding that says the same, where this one was merged into another.
  merged_into uuid,
  decision uuid,
  -- Where in the document it stands, where that has pages or cells: 3, or 汇总表!B3.
  page int,
  cell text,
  version int not null default 1,
  primary key (workspace, id)
);
create index findings_of_document on findings (workspace, document, sort, start_at);
create index findings_queue on findings (workspace, rank, id) where state = 'waiting';
create index findings_of_proposal on findings (workspace, proposal) where proposal is not null;
create index findings_of_entry on findings (workspace, entry) where entry is not null;

-- What people said of it, one after another, nothing taken away: an undo is a decision too.
create table decisions (
  workspace uuid not null,
  id uuid not null,
  verdict text not null check (verdict in ('accept', 'correct', 'reject', 'merge', 'choose', 'undo')),
  findings uuid[] not null,
  -- correct: the corrected fields; merge: into which; choose: which of the rivals; undo: which decision.
  said jsonb not null,
  reason text,
  rule text,
  by text not null,
  at timestamptz not null,
  undone_by uuid,
  primary key (workspace, id)
);
create index decisions_newest on decisions (workspace, at desc, id);
create index decisions_findings on decisions using gin (findings);

create table ties (
  workspace uuid not null,
  id uuid not null,
  kind text not null,
  programme text,
  a_name text not null,
  a_code text,
  b_name text not null,
  b_code text,
  -- The official names of what it joins, sorted, as figures name their parties.
  parties text[] not null,
  regions text[] not null,
  level text not null,
  since date,
  until date,
  parent uuid,
  origin text not null check (origin in ('shipped', 'finding', 'person')),
  source text,
  note text,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace, id)
);
create index ties_of_parties on ties using gin (parties);
create index ties_listed on ties (workspace, programme, id);

create table entries (
  workspace uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  -- The name as entries are recognised by it: without quotes, width and place prefix (src/review/propose.ts).
  lookup text not null,
  named boolean not null,
  stage text,
  from_day date,
  to_day date,
  year int,
  tie uuid,
  programme text,
  parties jsonb not null,
  regions text[] not null,
  properties jsonb not null,
  note text,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, id)
);
create index entries_listed on entries (workspace, kind, updated_at desc, id);
create index entries_recognised on entries (workspace, kind, lookup);
create index entries_of_tie on entries (workspace, tie, year, id);

create table links (
  workspace uuid not null,
  id uuid not null,
  from_entry uuid not null,
  to_entry uuid not null,
  role text not null,
  created_at timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, from_entry) references entries (workspace, id),
  foreign key (workspace, to_entry) references entries (workspace, id)
);
create unique index links_once on links (workspace, from_entry, to_entry, role);
create index links_to on links (workspace, to_entry);

-- A unit's own numbers, signed: the other evidence that a figure can have.
create table unit_reports (
  workspace uuid not null,
  id uuid not null,
  unit text not null,
  title text not null,
  period_from date,
  period_to date,
  tie uuid,
  rows jsonb not null,
  attachment uuid,
  state text not null check (state in ('draft', 'signed', 'accepted', 'returned')),
  reason text,
  signed_by text,
  signed_at timestamptz,
  by text not null,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace, id)
);

create table postings (
  workspace uuid not null,
  id uuid not null,
  figure uuid,
  report uuid,
  document uuid,
  entry uuid,
  named boolean not null,
  tie uuid,
  programme text,
  parties text[] not null,
  regions text[] not null,
  measure text not null,
  measure_id text,
  theme text not null,
  unit text not null,
  counter text,
  min numeric,
  max numeric,
  hedge text not null,
  status text not null,
  accrual text not null,
  stage text,
  from_day date,
  to_day date,
  -- The year in which the whole period lies; null without a period and for periods over several years.
  year int,
  -- What may be summed or compared with it: what is counted, unit, accrual, status, stage (src/ledger/series.ts).
  series text not null,
  part_of uuid,
  core boolean not null,
  -- How it takes part in the totals of its tie and year: counted, or why not, and because of which posting.
  standing text not null,
  because uuid,
  -- The rivals that a person decided against when this one was chosen.
  chosen_over uuid[] not null default '{}',
  removed boolean not null default false,
  version int not null default 1,
  posted_at timestamptz not null,
  primary key (workspace, id),
  check ((figure is null) <> (report is null))
);
create index postings_listed on postings (workspace, tie, year, to_day desc, id) where not removed;
create index postings_by_day on postings (workspace, to_day desc, id) where not removed;
-- The zero uuid and the year 0 stand for none, as in sums.
create index postings_series on postings
  (workspace, coalesce(tie, '00000000-0000-0000-0000-000000000000'), series, coalesce(year, 0)) where not removed;
create index postings_of_entry on postings (workspace, entry) where entry is not null;
create index postings_of_figure on postings (workspace, figure) where figure is not null;
create index postings_of_document on postings (workspace, document) where document is not null;

-- Totals kept ready: one row for the postings that may be summed, of one tie (the zero uuid: no tie) and year (0: periods over
-- several years, or none).
create table sums (
  workspace uuid not null,
  tie uuid not null,
  year int not null,
  series text not null,
  theme text not null,
  measure text not null,
  measure_id text,
  unit text not null,
  counter text,
  accrual text not null,
  status text not null,
  stage text,
  min numeric,
  max numeric,
  hedge text,
  terms int not null,
  left_out int not null,
  -- How many were left out for each reason.
  reasons jsonb not null default '{}',
  disputed int not null,
  as_of date,
  -- Whether its postings make this line of a total by themselves: they are of one theme, and none is a part of something whose whole
  -- may be counted here. named: whether one of them speaks of a named entry.
  plain boolean not null default true,
  named boolean not null default false,
  primary key (workspace, tie, year, series)
);
create index sums_of_series on sums (workspace, series, tie, year);

-- The same of a tie over all its years: flows are added up, of cumulative totals and stocks the newest year's stands.
create table tie_sums (
  workspace uuid not null,
  tie uuid not null,
  series text not null,
  theme text not null,
  measure text not null,
  measure_id text,
  unit text not null,
  counter text,
  accrual text not null,
  status text not null,
  stage text,
  min numeric,
  max numeric,
  hedge text,
  terms int not null,
  left_out int not null,
  reasons jsonb not null default '{}',
  disputed int not null,
  years int not null,
  as_of date,
  -- Whether the years can be put together without looking at the postings; where not, totals are made from those.
  exact boolean not null,
  primary key (workspace, tie, series)
);
create index tie_sums_of_measure on tie_sums (workspace, measure_id, tie);

create table doubts (
  workspace uuid not null,
  id uuid not null,
  code text not null,
  document uuid,
  start_at int,
  end_at int,
  quote text,
  note text,
  -- The findings or postings that it is about.
  subjects uuid[] not null default '{}',
  state text not null check (state in ('open', 'settled')),
  decision uuid,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (workspace, id)
);
create index doubts_open on doubts (workspace, state, code, id);
create index doubts_of_document on doubts (workspace, document) where document is not null;
create index doubts_subjects on doubts using gin (subjects);

-- What each side of a tie says of an entry or of a number: confirmed, or disputed with another number.
create table confirmations (
  workspace uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('entry', 'posting')),
  subject uuid not null,
  side text not null,
  verdict text not null check (verdict in ('confirmed', 'disputed')),
  min numeric,
  max numeric,
  hedge text,
  note text,
  by text not null,
  at timestamptz not null,
  primary key (workspace, id)
);
create index confirmations_of on confirmations (workspace, subject, at desc);

-- Sentences for search; terms is made by the program (src/model/search-terms.ts).
create table passages (
  workspace uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject uuid not null,
  document uuid,
  start_at int not null,
  end_at int not null,
  text text not null,
  terms tsvector not null,
  day date,
  primary key (workspace, id)
);
create index passages_terms on passages using gin (terms);
create index passages_of on passages (workspace, subject, start_at);
create index passages_newest on passages (workspace, day desc nulls last, id desc);

-- Who, when, why, before and after; each row holds the hash of the one before it.
create table revisions (
  workspace uuid not null,
  no bigint not null,
  at timestamptz not null,
  by text not null,
  action text not null,
  subject_kind text not null,
  subject uuid not null,
  before jsonb,
  after jsonb,
  why text,
  -- The decision that made the change, so that an undo can take back all of it.
  decision uuid,
  previous text not null,
  hash text not null,
  primary key (workspace, no)
);
create index revisions_of on revisions (workspace, subject, no desc);
create index revisions_of_decision on revisions (workspace, decision) where decision is not null;
create index revisions_at on revisions (workspace, at, no);

create table chains (
  workspace uuid primary key,
  no bigint not null,
  hash text not null
);

create table members (
  workspace uuid not null,
  user_id text not null,
  name text not null,
  role text not null,
  limits jsonb not null,
  -- For a reporter: the unit whose numbers are sent; for the counterpart's office: the side it speaks for.
  unit text,
  added_at timestamptz not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (workspace, user_id)
);

create table settings (
  workspace uuid not null,
  key text not null,
  value jsonb not null,
  version int not null default 1,
  primary key (workspace, key)
);

create table idempotency_keys (
  workspace uuid not null,
  user_id text not null,
  key text not null,
  request text not null,
  status int,
  body text,
  headers jsonb,
  at timestamptz not null,
  primary key (workspace, user_id, key)
);

do $$
declare name text;
begin
  foreach name in array array['workspaces', 'documents', 'texts', 'findings', 'decisions', 'ties', 'entries', 'links', 'unit_reports',
    'postings', 'sums', 'tie_sums', 'doubts', 'confirmations', 'passages', 'revisions', 'chains', 'members', 'settings',
    'idempotency_keys']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I using (workspace = nullif(current_setting(''app.workspace'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to jiedui_app', name);
  end loop;
  -- Decisions and revisions are added, never changed or taken away; an undone decision is marked by the one that undid it.
  revoke update, delete on revisions from jiedui_app;
  revoke delete on decisions from jiedui_app;
end $$;

-- Row-level security keeps the text index from being used, since the database does not trust the text operator with rows that one may
-- not see. This view closes the workspace as firmly, and lets the index work; search reads it and nothing else does.
create view own_passages as
  select * from passages where workspace = nullif(current_setting('app.workspace', true), '')::uuid;
grant select on own_passages to jiedui_app;
