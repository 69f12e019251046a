export default definePageConfig({ navigationBarTitleText: '提准入申请' })
