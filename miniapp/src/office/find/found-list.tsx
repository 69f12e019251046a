import type { FindAnswer, FoundLine } from '@huying/shared/find/find-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/find'
import { View } from '@tarojs/components'
import { Empty } from '../../kit/empty'
import { Quiet } from '../../kit/words'
import { FindLine } from './find-line'

type Props = {
	pages: readonly FindAnswer[]
	lines: readonly FoundLine[]
	sought: string
	narrowed: boolean
	tenant: Tenant | undefined
	now: number
	chosen: string | undefined
	onOpen: (id: string) => void
}

/** What was found, the newest first; or why there is nothing. */
export function FoundList({ pages, lines, sought, narrowed, tenant, now, chosen, onOpen }: Props) {
	const hint = pages[0]?.hint
	const more = pages.at(-1)?.next !== undefined
	if (hint !== undefined) return <Empty words={words.hint[hint]} />
	if (lines.length === 0) return <Empty words={more ? words.notYet : narrowed ? words.none : words.empty} />
	return (
		<View>
			{!narrowed && <Quiet>{words.newest}</Quiet>}
			{lines.map((line) => (
				<FindLine
					key={line.case}
					line={line}
					sought={sought}
					tenant={tenant}
					now={now}
					chosen={line.case === chosen}
					onTap={() => onOpen(line.case)}
				/>
			))}
			{more && (pages.at(-1)?.cases.length ?? 0) < 20 && <Quiet>{words.notYet}</Quiet>}
		</View>
	)
}
