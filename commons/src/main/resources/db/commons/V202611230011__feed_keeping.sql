alter table feed_head
    add column kept_from bigint not null default 1 comment 'lowest position still kept; facts before it were deleted when their time was over';
