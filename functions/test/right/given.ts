export const words = '请看一看。'
export const photos = ['photo-0000000000000001']
export const soon = Date.UTC(2026, 2, 3)
/** A village's table as a file. */
export const tableFile = Buffer.from('日期,事由,类别,金额,备注\r\n2025-10-9,租金,租金,100,\r\n').toString(
	'base64',
)
