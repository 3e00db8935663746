-- The parts (其中) of a figure, whose sums depend on how it is counted itself.
create index postings_of_whole on postings (workspace, part_of) where part_of is not null and not removed;
