// The engine logs each failed execution; a test that expects the failure looks at it itself.
process.env.N8N_LOG_LEVEL = 'silent';
