const { Settings } = require('luxon');

// n8n makes the time zone of the last workflow that of all dates. The packages stay loaded from one file of tests to
// the next, so that the next file would begin in it.
Settings.defaultZone = 'system';
