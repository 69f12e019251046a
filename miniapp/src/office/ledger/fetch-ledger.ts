import Taro from '@tarojs/taro'

/** Hands a spreadsheet to the disk; in WeChat to whatever opens it. @throws where it cannot be fetched */
export async function fetchLedger(url: string): Promise<void> {
	if (process.env.TARO_ENV === 'weapp') {
		const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
		if (statusCode !== 200) throw new Error(`the file was answered with ${statusCode}`)
		await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
		return
	}
	// The bucket says itself that it is to be saved, and under which name
	const link = document.createElement('a')
	link.href = url
	link.rel = 'noopener'
	link.download = ''
	link.click()
}
