/** A county's lists, one line for each entry. */
export const listLine = {
	service: (field: string, inPerson: boolean, errand: boolean): string =>
		[field, ...(inPerson ? ['须本人到场'] : []), ...(errand ? ['可以代办'] : [])].join('，'),
	point: (kind: string, village: string): string => `${kind}，${village}`,
	touringDay: (day: string, village: string): string => `${day} ${village}`,
	touringAbout: (unit: string, services: readonly string[]): string => `${unit}：${services.join('、')}`,
}

/** The office's page of the lists that the county keeps: services, service points, touring days. */
export const listPage = {
	title: '服务清单',
	explain:
		'群众能办什么、身边有什么、什么时候有人来村里，还有答复用的模板。改动先看清变化，再发布；发布以后，手机上一分钟内换新。',
	back: '返回',
	waiting: '正在取…',
	none: '还没有。把填好的表格传上来，就有第一版。',
	version: (number: number, count: number): string => `第 ${number} 版，${count} 项`,
	search: '找一找',
	nothing: '没有找到。',
	left: (count: number): string => `还有 ${count} 项，写几个字就能找到。`,
	takeOut: '下载',
	xlsx: '下载 Excel 表格',
	csv: '下载 CSV 文件',
	done: (name: string): string => `已存为「${name}」。`,
	takeOutUnreachable: '网络不通，没有下载下来，请再试一次。',
	putBack: '更新',
	hint: '下载现在用的表来改，只收 .xlsx 和 .csv。传上来先看变化，不会马上生效。',
	choose: '选表格',
	another: '换一个文件',
	reading: '正在看表格',
	of: (name: string): string => `文件：${name}`,
	same: '和现在用的一样，不用发布。',
	counts: (added: number, changed: number, removed: number, same: number): string =>
		`新增 ${added} 项，改动 ${changed} 项，删去 ${removed} 项，不变 ${same} 项。`,
	added: (names: string): string => `新增：${names}`,
	changed: (names: string): string => `改动：${names}`,
	removed: (names: string): string => `删去：${names}`,
	more: (names: string, count: number): string => `${names}，还有 ${count} 项`,
	publish: '发布',
	confirm: (name: string): string => `用「${name}」替换现在的表？`,
	confirmWords: '发布以后，群众手机上看到的就是新的。已经在办的代办还按当时的办。',
	yes: '发布',
	no: '再看看',
	published: (number: number): string => `已发布第 ${number} 版。`,
	unreachable: '网络不通，表没有变。再试一次就行。',
	notAllowed: '更新要请中心的人来做。',
} as const
