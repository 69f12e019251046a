/** The office's page of teams. */
export const title = '网格团队'
export const back = '返回'
/** What is said where no answer came. */
export const untouched = '没有送到，写的都还在，请再点一次。'
export const work = {
	lead: '谁服务哪个网格，居民在「我的网格」里看得到。',
	edit: '修改',
	notWritten: '还没有填写',
	written: (unitName: string, day: string) => `${unitName} ${day} 填写`,
	addMember: '添一个人',
	remove: '去掉',
	role: '类别',
	name: '姓名',
	jobTitle: '单位、职务',
	phone: '电话',
	phoneHint: '填了就公开，先问过本人；不填就显示单位电话。',
	account: '账号',
	accountNone: '没有账号，写姓名',
	accountHint: '有账号的人，姓名和电话由本人自己管。',
	weekday: '固定下沉日',
	weekdayNone: '没有',
	groupDays: '组团下沉日',
	groupDaysHint: '写「2026-12-03」，几天用顿号隔开。',
	lines: '一行写一条',
	save: '保存',
	saved: '已保存，居民几分钟后看到。',
	notYours: '这个网格由镇街和中心填写。',
	empty: '这里还没有网格。',
}

/** The spreadsheet: one line for each person, duty, task and promise. */
export const sheet = {
	name: '网格团队',
	fileName: (place: string) => `${place}网格团队.xlsx`,
	guide: '填写说明',
	guideLines: [
		'一行是一个人，或者一条职责、任务、承诺。',
		'「网格代码」是统计用的代码：镇街 9 位，村居 12 位。',
		'有「账号」的人不要改账号，姓名和电话由本人管。',
		'电话填了就向居民公开，先问过本人。',
		'传上来的文件里有哪个网格，就整个换掉哪个网格；没有的不动。',
	],
	headings: {
		region: '网格代码',
		regionName: '网格名称',
		kind: '类别',
		words: '姓名或内容',
		title: '单位、职务',
		phone: '公开电话',
		weekday: '固定下沉日',
		groupDays: '组团下沉日',
		user: '账号',
	},
	kinds: { duties: '职责', tasks: '任务', promises: '公开承诺' },
	faults: {
		headings: (missing: string) => `第一行没有「${missing}」这一列。`,
		empty: '文件里一行也没有。',
		formula: '这一格是公式，请改成写好的字。',
		region: '没有这个网格，请照导出的表填。',
		notHere: '这个网格不归这里管。',
		kind: (kinds: string) => `类别要写：${kinds}。`,
		words: '这里要写姓名或内容。',
		long: '太长了，请写短一些。',
		name: '这不像是姓名。',
		phone: '电话号码不对。',
		weekday: '写「周一」到「周日」。',
		days: '日期写「2026-12-03」，几天用顿号隔开。',
		sunkOnly: '只有下沉干部写下沉日。',
		user: '没有这个账号，请留着导出时的样子，或者空着写姓名。',
		phoneOwn: '有账号的人电话由本人管，请空着。',
		tooMany: (most: number) => `一个网格最多 ${most} 行。`,
	},
}

/** Getting the spreadsheet out and in again. */
export const files = {
	title: '表格导出、导入',
	save: '导出表格',
	choose: '选一个表格',
	faults: (total: number) => `有 ${total} 处要改，改好再传，一条也没有记。`,
	fault: (row: number | undefined, column: string | undefined, words: string) =>
		`${row === undefined ? '' : `第 ${row} 行`}${column === undefined ? '' : ` ${column} 列`}${row === undefined && column === undefined ? '' : '：'}${words}`,
	changes: (regions: number) => `会换掉 ${regions} 个网格：`,
	change: (name: string, added: number, removed: number) => `${name}：多 ${added} 行，少 ${removed} 行`,
	same: '和现在的一样，不用导入。',
	put: '就这样导入',
	done: (changed: number) => `换好了 ${changed} 个网格。`,
}
