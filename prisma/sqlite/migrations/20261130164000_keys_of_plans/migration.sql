-- Keys of the ledger begin with the id of their plan or commission: the next start rewrites those that are there.
INSERT INTO "ServiceState" ("name", "value")
SELECT 'rebuild-tables', 'due'
WHERE EXISTS (SELECT 1 FROM "Address")
  AND NOT EXISTS (SELECT 1 FROM "ServiceState" WHERE "name" = 'rebuild-tables');
