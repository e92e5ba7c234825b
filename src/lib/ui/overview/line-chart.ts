/** The large line chart: only the parts of Chart.js it needs, registered once, loaded when a chart is shown. */
import {
	CategoryScale,
	Chart,
	Filler,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
} from 'chart.js';
import type { Line } from '#lib/domain/overview/view.ts';

Chart.register(
	CategoryScale,
	Filler,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
);
Chart.defaults.font.family = 'Arial, sans-serif';

/** One line: its name, its values, and the custom property that holds its colour. */
export interface ChartLine {
	name: string;
	values: Line;
	colour: string;
	dash: number[];
}

/** A chart to be drawn. `years`: the labels that stand under it, the others only when pointed at. */
export interface LineChart {
	labels: string[];
	years: string[];
	unit: string;
	/** Where the vertical axis begins at the latest. */
	low: number;
	lines: ChartLine[];
	/** Lines of a fan, filled between. */
	fan?: { low: ChartLine; high: ChartLine } | undefined;
}

/**
 * Draw lines on a canvas, in the colours its page has now.
 * @returns a function that takes the chart away
 */
export function drawLines(
	canvas: HTMLCanvasElement,
	{ labels, years, unit, low, lines, fan }: LineChart
): () => void {
	const colour = coloursOf(canvas);
	const quiet = colour('--quiet');
	const chart = new Chart(canvas, {
		type: 'line',
		data: { labels, datasets: datasetsOf({ lines, fan }, colour) },
		options: {
			animation: false,
			maintainAspectRatio: false,
			interaction: { mode: 'index', intersect: false },
			scales: {
				x: {
					ticks: {
						color: quiet,
						autoSkip: false,
						maxRotation: 0,
						callback: (_, i) => yearUnder(labels[i] ?? '', { years, width: canvas.clientWidth })
					},
					grid: { display: false },
					title: { display: true, text: 'April of each year', color: quiet }
				},
				y: {
					suggestedMin: low,
					ticks: { color: quiet, maxTicksLimit: 7 },
					grid: { color: colour('--line') },
					title: { display: true, text: unit, color: quiet }
				}
			},
			plugins: { legend: { labels: { color: colour('--text'), boxHeight: 0, boxWidth: 32 } } }
		}
	});
	return () => chart.destroy();
}

/** Width below which the years would run into each other. */
const NARROW = 560;

function yearUnder(label: string, { years, width }: { years: string[]; width: number }): string | null {
	const at = years.indexOf(label);
	const every = width < NARROW ? 3 : 1;
	return at >= 0 && at % every === 0 ? label.slice(-4) : null;
}

function coloursOf(element: Element): (name: string) => string {
	const style = getComputedStyle(element);
	return (name) => style.getPropertyValue(name).trim();
}

function datasetOf({ name, values, colour, dash }: ChartLine, colourOf: (name: string) => string) {
	const shade = colourOf(colour);
	return {
		label: name,
		data: values,
		borderColor: shade,
		backgroundColor: shade,
		borderDash: dash,
		borderWidth: dash.length === 0 ? 3 : 2,
		pointRadius: 0,
		pointHitRadius: 12
	};
}

/** Two hexadecimal digits of opacity after a colour's six. */
const FAINT = '33';

/** The first lies on top, so a fan comes last, and its high edge is filled down to the one before it. */
function datasetsOf({ lines, fan }: Pick<LineChart, 'lines' | 'fan'>, colourOf: (name: string) => string) {
	const drawn = lines.map((line) => datasetOf(line, colourOf));
	if (fan === undefined) return drawn;
	const [low, high] = [fan.low, fan.high].map((line) => ({ ...datasetOf(line, colourOf), borderWidth: 1 }));
	return [...drawn, low!, { ...high!, fill: '-1', backgroundColor: colourOf(fan.high.colour) + FAINT }];
}

/** Copy a drawn chart onto a plain ground under its finding, so that the picture still says what it shows elsewhere. */
export function pictureOf(canvas: HTMLCanvasElement, finding: string, origin: string): string {
	const scale = canvas.width / canvas.clientWidth;
	const line = 24 * scale;
	const picture = document.createElement('canvas');
	picture.width = canvas.width + line;
	picture.height = canvas.height + 3 * line;
	const pen = picture.getContext('2d');
	if (pen === null) throw new Error('This browser does not draw pictures');
	const colour = coloursOf(canvas);
	pen.fillStyle = colour('--panel');
	pen.fillRect(0, 0, picture.width, picture.height);
	pen.fillStyle = colour('--text');
	pen.font = `bold ${15 * scale}px Arial, sans-serif`;
	pen.fillText(finding, line / 2, line, canvas.width);
	pen.drawImage(canvas, line / 2, 1.5 * line);
	pen.font = `${12 * scale}px Arial, sans-serif`;
	pen.fillText(origin, line / 2, picture.height - line / 2, canvas.width);
	return picture.toDataURL('image/png');
}

/** Pixels of a picture nobody sees being drawn: as wide as the chart of a screen. */
const ASIDE = { width: '900px', height: '320px' };

/** Draw a chart out of sight, and copy it as `pictureOf` does. */
export function pictureAside(chart: LineChart, finding: string, origin: string): string {
	const stage = document.createElement('div');
	const canvas = document.createElement('canvas');
	Object.assign(stage.style, ASIDE, { left: '-9999px', position: 'absolute', top: '0' });
	Object.assign(canvas.style, ASIDE);
	stage.append(canvas);
	document.body.append(stage);
	const remove = drawLines(canvas, chart);
	try {
		return pictureOf(canvas, finding, origin);
	} finally {
		remove();
		stage.remove();
	}
}
