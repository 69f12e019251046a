/** 系统管理: the pages of those who look after the county's system. */
export const title = '系统管理'
export const pages = {
	people: '人员岗位',
	units: '单位和区域',
	countersigns: '双人复核',
	accessLog: '查阅记录',
	rules: '规则与日历',
	setup: '上线检查',
	catalogue: '事项清单',
	lists: '服务清单',
} as const
