export default definePageConfig({ navigationBarTitleText: '公开是不是按时' })
