import * as words from '@huying/shared/text/zh-CN/case-file'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { Quiet } from '../../../kit/words'
import { usePrintFoot } from '../../../letter/print-foot'
import { useTenant } from '../../../region/tenant'
import { useCase } from '../../case/use-case'
import { FileSheets } from '../../case-file/file-sheets'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'

const prints = process.env.TARO_ENV === 'h5'

/** A whole case on paper. That it was taken out is written down as the page opens. Query: `id`. */
export default function CaseFilePage() {
	const { session } = useStaff()
	const { id = '' } = useRouter().params
	const signedIn = !prints || session !== undefined
	const file = useAnswer(signedIn ? `file ${id}` : undefined, () =>
		api.takeCaseFile({ params: { case: id } }),
	)
	// only what may be taken out is asked for
	const seen = useCase(file.value ? id : undefined)
	const { value: tenant } = useTenant()
	const view = seen.value
	usePrintFoot('case-file', view?.number)
	const failure = file.failure ?? seen.failure
	const shown = view && file.value && tenant && { view, file: file.value, tenant }
	return (
		<Page title={words.title}>
			{!shown && failure === undefined && <Waiting words={words.waiting} />}
			{!shown && failure !== undefined && (
				<Failure words={sayFailure(failure)} onRetry={file.failure ? file.reload : seen.reload} />
			)}
			{shown && (
				<>
					<View className="print-off">
						<Quiet>{prints ? words.printHint : words.printElsewhere}</Quiet>
						{prints && <Button words={words.print} onTap={() => window.print()} />}
					</View>
					<FileSheets {...shown} />
				</>
			)}
		</Page>
	)
}
