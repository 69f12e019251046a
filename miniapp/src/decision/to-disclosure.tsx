import { one as words } from '@huying/shared/text/zh-CN/decision'
import { Button } from '../kit/button'
import { Quiet } from '../kit/words'
import { goTo } from '../route/route'

/** The public item that a decision points to: its number, and the way there. */
export const ToDisclosure = ({ disclosure }: { disclosure: string }) => (
	<>
		<Quiet>{words.disclosure(disclosure)}</Quiet>
		<Button
			words={words.toDisclosure}
			look="calm"
			icon="file-text"
			fit
			onTap={() => goTo('affairs/disclosure', { id: disclosure })}
		/>
	</>
)
