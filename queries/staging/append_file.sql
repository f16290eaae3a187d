-- Keep the original bytes of an upload.
-- grain: one row, the file of upload $entry
-- units: none
-- params: $entry, $sha256, $name, $data as the columns of `files`
insert into files
select
    $entry,
    $sha256,
    $name,
    $data
