/* Stands in for the one function of cfgmgr32.dll that Windows has had since Vista and Wine 8 has
 * not: pyserial names it when it is loaded. What else pyserial asks for is passed on to Wine.
 *
 * It is put into Wine's system folder, never into the bundle. */

#include <windows.h>

__asm__(".section .drectve\n"
        ".ascii \" -export:CM_Get_Parent=setupapi.CM_Get_Parent\"\n"
        ".ascii \" -export:CM_Get_Device_IDW=setupapi.CM_Get_Device_IDW\"\n"
        ".text");

/* Gives the error of Windows that an answer stands for: none, or the one that was named. */
__declspec(dllexport) DWORD WINAPI CM_MapCrToWin32Err(DWORD answer, DWORD otherwise) {
    return answer ? otherwise : ERROR_SUCCESS;
}
