// Loaded into a server before its own code: when the process that started it is gone, killed for
// instance, the server stops as if asked to, instead of holding its port for ever.
process.channel?.unref();
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
