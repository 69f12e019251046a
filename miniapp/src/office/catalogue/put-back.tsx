import * as words from '@huying/shared/text/zh-CN/catalogue-page'
import { Button } from '../../kit/button'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { DifferenceList } from './difference-list'
import { FaultList } from './fault-list'
import { PublishButton } from './publish-button'
import { useUpload } from './use-upload'

const { putBack } = words
type Props = { mayPreview: boolean; mayPublish: boolean; onPublished: (version: number) => void }

/** A file that was edited: what is wrong with it, or what it would change, and then the publication. */
export function PutBack({ mayPreview, mayPublish, onPublished }: Props) {
	const { sheet, seen, busy, problem, choose } = useUpload()
	return (
		<Stack>
			<Heading>{putBack.title}</Heading>
			{mayPreview ? (
				<>
					<Quiet>{putBack.hint}</Quiet>
					<Buttons>
						<Button
							words={busy ? putBack.reading : sheet === undefined ? putBack.choose : putBack.another}
							look="plain"
							busy={busy}
							onTap={choose}
						/>
					</Buttons>
					<Problem words={problem} />
					{sheet && <Quiet>{putBack.of(sheet.name)}</Quiet>}
					{seen && 'faults' in seen && <FaultList faults={seen.faults} total={seen.total} />}
					{seen && 'difference' in seen && <DifferenceList difference={seen.difference} base={seen.base} />}
					{sheet && seen && 'difference' in seen && mayPublish && (
						<PublishButton sheet={sheet} seen={seen} onPublished={onPublished} />
					)}
					{!mayPublish && <Quiet>{putBack.mayNot}</Quiet>}
				</>
			) : (
				<Quiet>{putBack.notAllowed}</Quiet>
			)}
		</Stack>
	)
}
