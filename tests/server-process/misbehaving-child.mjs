// A child that does what a study must never do; the file it is given says which. Any other file: nothing at all.
const held = [];
const ways = {
	heap() {
		for (;;) held.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
	},
	buffers() {
		setInterval(() => held.push(Buffer.alloc(16 * 2 ** 20, 1)), 1);
	},
	loop() {
		for (;;);
	},
	flood() {
		const line = 'x'.repeat(2 ** 16);
		for (let i = 0; i < 4_000; i++) {
			process.stdout.write(line);
			process.stderr.write(line);
		}
		process.send?.({ answer: 'flooded' });
	},
	leave() {
		process.exit(3);
	},
	fault() {
		process.send?.({ failure: 'Error: ours' });
	}
};

process.once('message', ({ file }) => ways[file]?.());
process.on('disconnect', () => process.exit(0));
