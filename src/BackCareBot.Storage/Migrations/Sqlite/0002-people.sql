create table channel_zones (
    platform text not null,
    channel text not null,
    zone text not null,
    primary key (platform, channel)
);

-- Who has stretched today, as marks that mean nothing without the day's salt; both go when the day is over.
create table tally_salts (
    day text not null primary key,
    salt text not null
);
create table tally_marks (
    platform text not null,
    channel text not null,
    day text not null,
    mark text not null,
    primary key (platform, channel, day, mark)
);

create table feedback (
    entry text not null primary key,
    helpful integer not null,
    not_helpful integer not null
);

create table user_settings (
    platform text not null,
    person text not null,
    zone text,
    country text,
    primary key (platform, person)
);

-- How a platform's conversations are reached unasked; what a reference holds is the platform's own affair.
create table conversations (
    platform text not null,
    conversation text not null,
    reference text not null,
    primary key (platform, conversation)
);
