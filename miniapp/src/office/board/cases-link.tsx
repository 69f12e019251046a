import type { ListedName } from '@huying/shared/board/board'
import type { BoardLine } from '@huying/shared/board/board-view'
import * as words from '@huying/shared/text/zh-CN/board'
import { Tap } from '../../kit/tap'
import type { OpenCases } from './open-cases'
import './cases-link.scss'

type Props = { line: BoardLine; name: ListedName; count: number; onOpen: OpenCases }

/** A number that leads to its cases. */
export function CasesLink({ line, name, count, onOpen }: Props) {
	return (
		<Tap
			role="link"
			className="cases-link"
			label={words.lookAt(line.name, words.list[name], count)}
			onTap={() => onOpen(line, name)}
		>
			{words.listed(words.list[name], count)}
		</Tap>
	)
}
