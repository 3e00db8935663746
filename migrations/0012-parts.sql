-- Figures that are parts of others (其中) by what they count: whether a sum of several indicators could hold a part beside its whole.
create index postings_parts on postings (workspace, measure_id) where part_of is not null and not removed;
