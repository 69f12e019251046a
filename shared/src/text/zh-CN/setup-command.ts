/** What the set-up command says to whoever runs it: npm run tenant. */
export const usage = `npm run tenant                    一步一步问着来
npm run tenant -- 410184          本机演示：下次 npm start 写入这个区县
npm run tenant -- 410184 --here   写到本机正在用的表里
npm run tenant -- 410184 --aws --table 表名 --region cn-north-1   写到已部署的表里
  --name 某某县 --service 服务叫什么 --phone 中心电话
  --regions 村居.csv               自己的村居表：镇代码,镇,村代码,村
  --departments 部门.csv           自己的部门表：编号,全称,简称；没有就用常用的 22 个
  --without water,tapwater         常用的部门里不要哪些
  --appid wx…                      小程序；--templates progress=…,ask=…,task=… 三个模板的编号
  --secrets                        把密钥放进参数库：从环境变量读，没有就问，都不显示
  --site https://…                 网页版的地址，邀请里带上链接
  --check                          只看缺什么，什么也不写
再跑一次会接着做，做过的不重做。`

export const ask = {
	code: '区县的六位代码（例如 370404）：',
	where: '写到哪里？1 本机演示，下次启动写入；2 本机正在用的表；3 已部署的表。请填 1、2 或 3：',
	table: '表的名字：',
	region: '地域（cn-north-1 或 cn-northwest-1）：',
	service: (usual: string) => `服务叫什么（直接回车就叫「${usual}」）：`,
	phone: '中心电话（没有就直接回车）：',
	appid: '小程序的 appid（还没有就直接回车）：',
	departments: (list: string) => `常用的部门：${list}\n不要哪些？填编号，用空格隔开，都要就直接回车：`,
	secret: (name: string) => `${name}（不显示，没有就直接回车）：`,
}

export const told = {
	code: '请写区县的六位代码，例如：npm run tenant -- 410184',
	appid: 'appid 是 wx 加 16 个小写字母和数字。',
	phone: '电话不对，请填座机或手机。',
	table: '请用 --table 写明表名。',
	fetching: '正在从 npm 取全国村居表（24 MB，只取一次），请稍等。',
	unfetched: '全国村居表没有取下来。可以用 --regions 给出自己的村居表。',
	noCounty: (code: string) => `没有代码是 ${code} 的区县。`,
	already: (name: string, code: string) => `${name}（${code}）已经有了。`,
	county: (name: string, code: string, towns: number, villages: number) =>
		`${name}（${code}）：${towns} 个镇街，${villages} 个村和社区。`,
	running: '呼应正在运行：停下来，再运行 npm start，这个区县就写进去了。',
	next: '下次运行 npm start 就写进去。',
	fileWrong: (file: string, row: number) => `${file} 第 ${row} 行看不懂。`,
}

export const steps = {
	county: (what: Outcome) => `区县和中心：${outcome[what]}`,
	regions: (what: Outcome, added: number) =>
		`镇街和村居：${outcome[what]}${added > 0 ? `，写了 ${added} 个镇街` : ''}`,
	units: (what: Outcome, added: number) => `单位：${outcome[what]}${added > 0 ? `，写了 ${added} 个` : ''}`,
	catalogue: (what: Outcome) =>
		`事项清单：${what === 'written' ? '先放了示范清单，请换成自己的' : outcome[what]}`,
	services: (what: Outcome) =>
		`代办服务清单：${what === 'written' ? '先放了演示清单，请换成自己的' : outcome[what]}`,
	app: (what: Outcome) => `小程序：${outcome[what]}`,
	settings: (what: Outcome) => `消息模板：${outcome[what]}`,
	secrets: (what: Outcome) => `密钥：${outcome[what]}`,
	invitations: (what: Outcome, added: number) =>
		`邀请：${outcome[what]}${added > 0 ? `，发了 ${added} 份` : ''}`,
} as const
/** What became of a step: written now, there already, or left for later because something it needs is not there. */
export type Outcome = 'written' | 'there' | 'later'
const outcome: Record<Outcome, string> = { written: '写好了', there: '已经有了', later: '先不写，以后再来' }

export const catalogueUnfit = '示范清单里有本区县没有的部门，没有放。请准备自己的清单，在「事项清单」页上传。'

export const invitations = {
	heading: '邀请（七天内有效，每个码只能用一次，只发给本人）：',
	one: (post: string, code: string) => `  ${post}  ${code}`,
	how: '被邀请的人在小程序「我的」里点「有邀请码？加入单位」，扫二维码或者填这个码。',
}

export const parameters = {
	heading: '密钥放在参数库里，名字是：',
	how: '可以用 --secrets 放，也可以用 aws ssm put-parameter；不要写在命令后面。',
	put: (name: string) => `放好了：${name}`,
}

export const readinessHeading = '上线检查：'
