/** Spreadsheets that are read in: what is wrong, and where the program shows it. */
export const sheet = {
	wrong: (total: number) => `文件里有 ${total} 处不对，改好再选一次。`,
	more: (left: number) => `还有 ${left} 处没有列出来。`,
	place: (row: number | undefined, column: string | undefined, heading: string | undefined) => {
		const where = [row === undefined ? '' : `第 ${row} 行`, column === undefined ? '' : `${column} 列`]
			.filter(Boolean)
			.join(' ')
		const named = heading === undefined ? where : `${where}「${heading}」`
		return named === '' ? '' : `${named}：`
	},
	read: (name: string, rows: number) => `「${name}」读好了，${rows} 行已放进表里。`,
} as const
