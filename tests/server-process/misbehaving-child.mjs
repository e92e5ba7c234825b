// A child that does what a study must never do once it is asked: `--conditions=heap` and so on say what, else nothing.
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

const way = process.execArgv.join().replace('--conditions=', '');
process.once('message', () => ways[way]?.());
process.on('disconnect', () => process.exit(0));
