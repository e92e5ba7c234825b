/** The large line chart: only the parts of Chart.js it needs, registered once, loaded when a chart is shown. */
import {
	CategoryScale,
	Chart,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
} from 'chart.js';
import type { Line } from '#lib/domain/overview/view.ts';

Chart.register(CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** One line: its name, its values, and the custom property that holds its colour. */
export interface ChartLine {
	name: string;
	values: Line;
	colour: string;
	dash: number[];
}

/** A chart to be drawn. */
export interface LineChart {
	labels: string[];
	unit: string;
	lines: ChartLine[];
}

/**
 * Draw lines on a canvas.
 * @returns a function that takes the chart away
 */
export function drawLines(canvas: HTMLCanvasElement, { labels, unit, lines }: LineChart): () => void {
	const style = getComputedStyle(canvas);
	const colour = (name: string) => style.getPropertyValue(name).trim();
	const chart = new Chart(canvas, {
		type: 'line',
		data: {
			labels,
			datasets: lines.map((line) => ({
				label: line.name,
				data: line.values,
				borderColor: colour(line.colour),
				backgroundColor: colour(line.colour),
				borderDash: line.dash,
				borderWidth: line.dash.length === 0 ? 3 : 2,
				pointRadius: 0,
				pointHitRadius: 12
			}))
		},
		options: {
			animation: false,
			maintainAspectRatio: false,
			interaction: { mode: 'index', intersect: false },
			scales: {
				x: {
					ticks: { color: colour('--quiet'), maxTicksLimit: 11, maxRotation: 0 },
					grid: { display: false }
				},
				y: {
					ticks: { color: colour('--quiet') },
					grid: { color: colour('--line') },
					title: { display: true, text: unit, color: colour('--quiet') }
				}
			},
			plugins: { legend: { labels: { color: colour('--text'), boxHeight: 2 } } }
		}
	});
	return () => chart.destroy();
}
