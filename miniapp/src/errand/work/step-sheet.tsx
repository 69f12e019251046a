import { VisitSheet } from '../visit-sheet'
import { BringSheet } from './bring-sheet'
import { CashSheet } from './cash-sheet'
import { ConsentSheet } from './consent-sheet'
import { HandInSheet } from './hand-in-sheet'
import { MissingSheet } from './missing-sheet'
import { PassSheet } from './pass-sheet'
import { ReceiveSheet } from './receive-sheet'
import { ResolveSheet } from './resolve-sheet'
import { ReturnSheet } from './return-sheet'
import type { StepSheetProps } from './sheet-props'
import { SignSheet } from './sign-sheet'
import type { AtOnce, WorkAct } from './toward'
import { WithdrawSheet } from './withdraw-sheet'

/** Each step that asks for something first, with what it asks. */
const sheets: Record<Exclude<WorkAct, AtOnce>, (props: StepSheetProps) => React.ReactNode> = {
	takeConsent: (props) => <ConsentSheet {...props} />,
	receivePapers: (props) => <ReceiveSheet {...props} />,
	signVoucher: (props) => <SignSheet {...props} />,
	handIn: (props) => <HandInSheet {...props} />,
	bringBack: (props) => <BringSheet {...props} />,
	returnPapers: (props) => <ReturnSheet {...props} />,
	takeCash: (props) => <CashSheet type="takeCash" {...props} />,
	spendCash: (props) => <CashSheet type="spendCash" {...props} />,
	returnCash: (props) => <CashSheet type="returnCash" {...props} />,
	resolve: (props) => <ResolveSheet {...props} />,
	askMissing: (props) => <MissingSheet {...props} />,
	book: (props) => <VisitSheet open {...props} />,
	pass: (props) => <PassSheet {...props} />,
	withdrawConsent: (props) => <WithdrawSheet {...props} />,
}

type Props = StepSheetProps & { act: Exclude<WorkAct, AtOnce> }

/** The form of the step that was tapped. */
export const StepSheet = ({ act, ...props }: Props) => sheets[act](props)
