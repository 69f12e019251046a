import * as words from '@huying/shared/text/zh-CN/slip-page'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { Quiet } from '../../../kit/words'
import { LetterSheet } from '../../../letter/letter-sheet'
import { useTenant } from '../../../region/tenant'
import { goBack } from '../../../route/route'
import { useCase } from '../../case/use-case'
import { useUnits } from '../../case/use-units'
import { sayFailure } from '../../say-failure'
import { paperOf } from '../../slip/paper'
import { useStaff } from '../../staff'

const prints = process.env.TARO_ENV === 'h5'

/** One slip as a document, to be printed on A4 and sealed. */
export default function SlipPage() {
	const { session } = useStaff()
	const { id, number = '' } = useRouter<{ id: string; number: string }>().params
	const signedIn = !prints || session !== undefined
	const { value: view, failure, reload } = useCase(signedIn ? id : undefined)
	const { value: tenant } = useTenant()
	const { value: units = [] } = useUnits()
	const paper = view && tenant && paperOf(view, number, tenant.name, units)
	const waits = (view === undefined || tenant === undefined) && failure === undefined
	return (
		<Page title={words.title}>
			{waits && <Waiting words={words.waiting} />}
			{view === undefined && failure !== undefined && (
				<Failure words={sayFailure(failure)} onRetry={reload} />
			)}
			{view !== undefined && tenant !== undefined && paper === undefined && (
				<Empty words={words.unknown} action={{ words: words.back, onTap: goBack }} />
			)}
			{paper !== undefined && (
				<>
					<View className="print-off">
						<Quiet>{paper.answer}</Quiet>
						<Quiet>{prints ? words.printHint : words.printElsewhere}</Quiet>
					</View>
					<LetterSheet letter={paper} copies={paper.copies} />
					{prints && (
						<View className="print-off apart">
							<Button words={words.print} onTap={() => window.print()} />
						</View>
					)}
				</>
			)}
		</Page>
	)
}
