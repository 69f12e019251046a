import { disclosureText } from '@huying/shared/text/zh-CN/index'
import Taro from '@tarojs/taro'

/** The address of the plain page of an item or of a village: what a poster shows, and what is pasted into a chat. */
export function plainAddress(base: string, village: string, disclosure?: string): string {
	return [base, 'v', village, ...(disclosure === undefined ? [] : [disclosure])].join('/')
}

/** Puts an address where it can be pasted, and says so. */
export async function copyAddress(address: string): Promise<void> {
	await Taro.setClipboardData({ data: address })
	await Taro.showToast({ title: disclosureText.item.copied, icon: 'none' })
}
