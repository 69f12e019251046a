import type { MatterKey } from '../../matter/matters'

export const matter: Record<MatterKey, string> = {
	manhole: '井盖',
	streetlight: '路灯',
	road: '道路',
	rubbish: '垃圾',
	waterSupply: '自来水',
	electricity: '用电',
	irrigation: '浇地灌溉',
	pollution: '污水废气',
	illegalBuilding: '违法建设',
	noise: '噪音扰民',
	wages: '拖欠工资',
	titleDeed: '房产办证',
	lowIncomeSupport: '低保救助',
	other: '其他',
}
