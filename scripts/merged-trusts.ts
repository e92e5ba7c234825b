/**
 * Trusts that closed between April 2018 and March 2025 and the one their work passed to: NHS England's notes on the
 * Diagnostic Imaging Dataset, and the ODS list of trusts for those the notes pass over. `closed`: their last month.
 */
export const mergedTrusts = [
	{ code: 'RGQ', name: 'Ipswich Hospital NHS Trust', successor: 'RDE', closed: '2018-06' },
	{ code: 'RJF', name: 'Burton Hospitals NHS Foundation Trust', successor: 'RTG', closed: '2018-06' },
	{ code: 'RE9', name: 'South Tyneside NHS Foundation Trust', successor: 'R0B', closed: '2019-03' },
	{
		code: 'RLN',
		name: 'City Hospitals Sunderland NHS Foundation Trust',
		successor: 'R0B',
		closed: '2019-03'
	},
	{
		code: 'RQ6',
		name: 'Royal Liverpool and Broadgreen University Hospitals NHS Trust',
		successor: 'REM',
		closed: '2019-09'
	},
	{ code: 'RNL', name: 'North Cumbria University Hospitals NHS Trust', successor: 'RNN', closed: '2019-09' },
	{ code: 'RA3', name: 'Weston Area Health NHS Trust', successor: 'RA7', closed: '2020-03' },
	{ code: 'RBA', name: 'Taunton and Somerset NHS Foundation Trust', successor: 'RH5', closed: '2020-03' },
	{ code: 'RC1', name: 'Bedford Hospital NHS Trust', successor: 'RC9', closed: '2020-03' },
	{
		code: 'RDD',
		name: 'Basildon and Thurrock University Hospitals NHS Foundation Trust',
		successor: 'RAJ',
		closed: '2020-03'
	},
	{ code: 'RQ8', name: 'Mid Essex Hospital Services NHS Trust', successor: 'RAJ', closed: '2020-03' },
	{ code: 'RD3', name: 'Poole Hospital NHS Foundation Trust', successor: 'R0D', closed: '2020-09' },
	{
		code: 'RDZ',
		name: 'The Royal Bournemouth and Christchurch Hospitals NHS Foundation Trust',
		successor: 'R0D',
		closed: '2020-09'
	},
	{
		code: 'RT3',
		name: 'Royal Brompton & Harefield NHS Foundation Trust',
		successor: 'RJ1',
		closed: '2021-01'
	},
	{
		code: 'RXH',
		name: 'Brighton and Sussex University Hospitals NHS Trust',
		successor: 'RYR',
		closed: '2021-03'
	},
	{ code: 'RW6', name: 'Pennine Acute Hospitals NHS Trust', successor: 'RM3', closed: '2021-09' },
	{ code: 'RBZ', name: 'Northern Devon Healthcare NHS Trust', successor: 'RH8', closed: '2022-03' },
	{ code: 'RA4', name: 'Yeovil District Hospital NHS Foundation Trust', successor: 'RH5', closed: '2023-03' },
	{ code: 'RVY', name: 'Southport and Ormskirk Hospital NHS Trust', successor: 'RBN', closed: '2023-06' },
	{
		code: 'RAP',
		name: 'North Middlesex University Hospital NHS Trust',
		successor: 'RAL',
		closed: '2024-11'
	}
];
