import { disclosureText } from '@huying/shared/text/zh-CN/index'
import Taro from '@tarojs/taro'

/** Opens a PDF: WeChat fetches and shows it itself, a browser in a tab of its own. Says so where it could not. */
export function openPaper(url: string): void {
	if (process.env.TARO_ENV !== 'weapp') {
		window.open(url, '_blank', 'noopener')
		return
	}
	inWeChat(url).catch(() => Taro.showToast({ title: disclosureText.item.paperFailed, icon: 'none' }))
}

async function inWeChat(url: string): Promise<void> {
	const { tempFilePath } = await Taro.downloadFile({ url })
	await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
}
