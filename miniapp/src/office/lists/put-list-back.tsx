import type { ListName } from '@huying/shared/service/list'
import { listPage as text } from '@huying/shared/text/zh-CN/list-page'
import { Button } from '../../kit/button'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { FaultList } from '../sheet/fault-list'
import { ListChangesCard } from './list-changes-card'
import { PublishListButton } from './publish-list-button'
import { useListUpload } from './use-list-upload'

type Props = { list: ListName; mayKeep: boolean; onPublished: (version: number) => void }

/** A file that was edited: what is wrong with it, or what it would change, and then the publication. */
export function PutListBack({ list, mayKeep, onPublished }: Props) {
	const { sheet, seen, busy, problem, choose } = useListUpload(list)
	if (!mayKeep) return <Quiet>{text.notAllowed}</Quiet>
	return (
		<Stack>
			<Heading>{text.putBack}</Heading>
			<Quiet>{text.hint}</Quiet>
			<Buttons>
				<Button
					words={busy ? text.reading : sheet === undefined ? text.choose : text.another}
					look="plain"
					busy={busy}
					onTap={choose}
				/>
			</Buttons>
			<Problem words={problem} />
			{sheet && <Quiet>{text.of(sheet.name)}</Quiet>}
			{seen && 'faults' in seen && <FaultList faults={seen.faults} total={seen.total} />}
			{sheet && seen && 'changes' in seen && (
				<>
					<ListChangesCard changes={seen.changes} />
					<PublishListButton list={list} sheet={sheet} seen={seen} onPublished={onPublished} />
				</>
			)}
		</Stack>
	)
}
