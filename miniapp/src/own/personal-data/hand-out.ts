import type { FileAnswer } from '@huying/shared/catalogue/catalogue-view'
import Taro from '@tarojs/taro'

/** Hands one's own file to the disk; in WeChat to a chat of one's own, from which any browser opens it. */
export async function handOut({ name, type, content }: FileAnswer): Promise<void> {
	if (process.env.TARO_ENV === 'weapp') {
		const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
		Taro.getFileSystemManager().writeFileSync(filePath, content, 'base64')
		await Taro.shareFileMessage({ filePath, fileName: name })
		return
	}
	const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
	const url = URL.createObjectURL(new Blob([bytes], { type }))
	const link = document.createElement('a')
	link.href = url
	link.download = name
	link.click()
	setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
