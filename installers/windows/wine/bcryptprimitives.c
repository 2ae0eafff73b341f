/* Stands in for bcryptprimitives.dll, which Windows has had since 2009 and Wine 8 has not.
 *
 * It is put into Wine's system folder, never into the bundle. */

#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
    return RtlGenRandom(bytes, (ULONG)count);
}
