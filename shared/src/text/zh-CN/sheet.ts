import type { FileFault, FileFaultCode } from '../../sheet/file-fault'

/** What is wrong with a spreadsheet file, in a plain sentence. */
export const fileFaultWords: Record<FileFaultCode, (fault: Pick<FileFault, 'about'>) => string> = {
	fileKindUnknown: () => '只收 .xlsx 和 .csv 文件，请另存为其中一种。',
	fileOld: () => '这是旧的 .xls 文件，或者加了密码。请去掉密码，另存为 .xlsx 再传。',
	fileMacros: () => '文件里有宏，请另存为不带宏的 .xlsx 再传。',
	fileUnreadable: () => '文件打不开，可能没有传完或者加了密码，请另存一份再传。',
	fileTooLarge: ({ about }) => `内容太多，请控制在 ${about} 行以内，去掉图片和多余的表。`,
	quotesOdd: () => '这一行的引号没有成对，请补上或者去掉。',
	sheetMissing: ({ about }) => `没有找到叫「${about}」的表，请把要导入的表改成这个名字。`,
}
export const sayFileFault = (fault: FileFault): string => fileFaultWords[fault.fault](fault)
