import { TEXT_LIMIT } from '@huying/shared/case/limits'
import { reportPage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import type { Draft } from '../../draft/draft'
import { changeDraft } from '../../draft/draft-store'
import { Field, TextArea } from '../../kit/field'
import { Quiet } from '../../kit/words'

/** From here on it is said how many characters are left. */
const NEAR = 300

export function TextPart({ draft, error }: { draft: Draft; error: string | undefined }) {
	const left = TEXT_LIMIT - [...draft.text].length
	return (
		<View id="report-text">
			<Field label={reportPage.text.label} error={error}>
				<TextArea
					label={reportPage.text.label}
					placeholder={reportPage.text.placeholder}
					value={draft.text}
					most={-1}
					onInput={(text) => changeDraft({ text })}
				/>
				{left < NEAR && <Quiet>{left < 0 ? reportPage.text.over(-left) : reportPage.text.left(left)}</Quiet>}
			</Field>
		</View>
	)
}
