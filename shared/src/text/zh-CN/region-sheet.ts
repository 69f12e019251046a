/** The county's villages and communities as a spreadsheet. */
export const regionSheet = {
	name: '区域',
	fileName: '区域表.xlsx',
	headings: { town: '镇街', code: '区划代码', name: '村居', formerly: '原来的代码', state: '状态' },
	state: { inUse: '在用', retired: '撤销' },
	takeOut: '导出区域表',
	putIn: '导入区域表',
	explain:
		'一行一个村居。换代码的，写上原来的代码；撤销的，把状态写成「撤销」。表里没写的村居不动，三级网格在页面上改。',
	what: { added: '添', changed: '改', removed: '撤销' },
	preview: (added: number, changed: number, removed: number, same: number) =>
		`添 ${added} 个，改 ${changed} 个，撤销 ${removed} 个，${same} 个不变。`,
	done: (changed: number) => `改好了 ${changed} 个镇街的村居。`,
	faults: {
		code: '区划代码是 12 位数字。',
		doubled: (row: number) => `和第 ${row} 行的代码一样。`,
		otherCounty: '这是别的县的代码。',
		townUnknown: '本县没有这个镇街。',
		otherTown: (town: string) => `按代码，这是${town}的村居。`,
		former: '这个代码是撤销了的，不能再用。',
		unknown: '没有这个村居，不用撤销。',
		formerly: '原来的代码要是同一个镇街在用的，而且表里不能再有它。',
	},
} as const
