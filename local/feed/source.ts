import { type Source, sources } from '@huying/shared/case/status'
import { source as words } from '@huying/shared/text/zh-CN/case'

/** What other systems call their channels, besides our own identifiers and the words on our screens. */
const called: Readonly<Record<string, Source>> = {
	'12345': 'hotline12345',
	'12345热线': 'hotline12345',
	热线: 'hotline12345',
	hotline: 'hotline12345',
	电话: 'phoneCall',
	phone: 'phoneCall',
	信访: 'visit',
	信件: 'letter',
	信箱: 'letter',
	网络: 'board',
	网站: 'board',
	网民留言: 'board',
	领导留言板: 'board',
	新闻: 'media',
	网格巡查: 'patrol',
}

const known = new Map<string, Source>([
	...sources.flatMap((source): [string, Source][] => [
		[source.toLowerCase(), source],
		[words[source].replace(/\s/g, ''), source],
	]),
	...Object.entries(called),
])

/** Which channel a word means; undefined for one we do not know. */
export function sourceOf(word: string): Source | undefined {
	return known.get(word.normalize('NFKC').toLowerCase().replace(/\s/g, ''))
}

/** Where a case goes whose channel has no name of ours: something written that came from outside. */
export const OTHERWISE: Source = 'board'
