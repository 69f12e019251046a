import type { SheetFaults } from '@huying/shared/sheet/file'
import { sheet as words } from '@huying/shared/text/zh-CN/sheet-page'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet } from '../../kit/words'

/** What is wrong with a file, each where a spreadsheet program shows it. */
export function FaultList({ faults, total }: SheetFaults) {
	if (total === 0) return null
	return (
		<Card tone="ask">
			<Heading>{words.wrong(total)}</Heading>
			{faults.map(({ row, column, heading, words: said }, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the answer is shown as it came
				<Paragraph key={at}>{`${words.place(row, column, heading)}${said}`}</Paragraph>
			))}
			{faults.length < total && <Quiet>{words.more(total - faults.length)}</Quiet>}
		</Card>
	)
}
